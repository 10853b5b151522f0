package org.omidb.portal.release.domain;

/** Whose key makes the pseudonyms of a release. Keys are never shared between agreements. */
public enum Linking {
  /** The agreement's key: a refreshed release shows the same woman under the same id. */
  WITHIN_AGREEMENT,
  /** A key of this release alone, where the agreement forbids linking. */
  NONE
}
