package org.omidb.portal.synth.service;

/** The catalogue holds women who are not made up; nothing synthetic takes their place. */
public class RealWomenException extends RuntimeException {

  public RealWomenException() {
    super("The catalogue holds women who are not made up. Nothing has been changed.");
  }
}
