package org.omidb.portal.web.signin;

/** The sign-in service said no, or something that is not to be believed. */
class SignInException extends Exception {
  private static final long serialVersionUID = 1;

  SignInException(String message) {
    super(message);
  }

  SignInException(String message, Throwable cause) {
    super(message, cause);
  }
}
