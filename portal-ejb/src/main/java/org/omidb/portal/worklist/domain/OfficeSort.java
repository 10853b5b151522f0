package org.omidb.portal.worklist.domain;

/** By what the work list is sorted. */
public enum OfficeSort {
  REFERENCE,
  TITLE,
  ORGANISATION,
  /** In the order of an application's way. */
  STAGE,
  HOLDER,
  /** What has waited longest comes first. */
  AGE,
  /** What is due next comes first, and what is never due last. */
  DUE,
  /** By name, and what nobody looks after last. */
  OWNER
}
