package org.omidb.portal.catalogue.domain;

/** How it stands with a selection that was saved. */
public sealed interface SelectionState {

  /** On its owner's list. */
  record Saved() implements SelectionState {}

  /** Off it, for good. */
  record Deleted() implements SelectionState {}
}
