package org.omidb.portal.worklist.domain;

/** Where an application is for the work list. */
public sealed interface WorkListState {

  /** It has been sent, and has not ended. */
  record Listed() implements WorkListState {}
}
