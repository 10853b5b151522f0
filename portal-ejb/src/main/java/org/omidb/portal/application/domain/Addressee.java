package org.omidb.portal.application.domain;

/** Whose address it is to which an invitation to join an application would go. */
public enum Addressee {
  /** Nobody's who has to do with the application. */
  NEW,
  PRINCIPAL,
  /** Of somebody who has joined. */
  MEMBER,
  /** Of somebody whose invitation is open. */
  INVITED
}
