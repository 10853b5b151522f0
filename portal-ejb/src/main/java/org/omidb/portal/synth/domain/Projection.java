package org.omidb.portal.synth.domain;

/** From where the breast was looked at, by the names of ViewPosition (0018,5101). */
public enum Projection {
  /** Craniocaudal. */
  CC,
  /** Mediolateral oblique. */
  MLO,
  /** Mediolateral, at assessment. */
  ML,
  /** Craniocaudal, exaggerated laterally, at assessment. */
  XCCL
}
