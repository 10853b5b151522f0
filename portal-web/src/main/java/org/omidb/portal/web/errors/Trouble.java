package org.omidb.portal.web.errors;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.ForeignFormException;
import org.omidb.portal.web.shared.MalformedException;
import org.primefaces.csp.CspException;

/** The few kinds of trouble that a reader can tell apart, and what they can do about each. */
public enum Trouble {
  BAD_REQUEST(
      400,
      "That request cannot be understood",
      "The address or the form was not as the portal expects it. Go back and try again."),
  UNAUTHORISED(401, "Sign in first", "This page is for people who have signed in."),
  FORBIDDEN(
      403,
      "You cannot open this page",
      "Your account does not have the role that this page is for. If it should, ask the OMI-DB"
          + " team."),
  FOREIGN(
      403,
      "That form came from another site",
      "The portal takes forms from its own pages only, and has done nothing with this one. Open the"
          + " page here and send it again."),
  NOT_FOUND(
      404,
      "Page not found",
      "If you typed the address, check that it is correct. What you look for may have been"
          + " withdrawn, or may not be open to your account."),
  NOT_ALLOWED(
      405,
      "That request cannot be understood",
      "This address does not take requests of that kind."),
  NO_LENGTH(
      411,
      "That request cannot be understood",
      "Send the length of the content with it (the header Content-Length)."),
  TOO_LARGE(
      413,
      "That was too much at once",
      "A form takes 2 MB of text, and files of at most 5 MB. Go back and send less, or a smaller file."),
  UNSUPPORTED(
      415, "That request cannot be understood", "This address does not take content of that type."),
  MISDIRECTED(
      421, "That request cannot be understood", "The portal is not reached under this address."),
  UNAVAILABLE(
      503,
      "This part of the portal is resting",
      "Signing in, or a service that this page needs, does not answer at the moment. Try again in a"
          + " few minutes."),
  BROKEN(
      500,
      "Sorry, there is a problem with the portal",
      "Nothing was changed by your last step. Try again in a few minutes.");

  private final int status;
  private final String title;
  private final String advice;

  Trouble(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String advice() {
    return advice;
  }

  /** The trouble behind an answer of this status, or behind what was thrown. */
  public static Trouble of(int status, @Nullable Throwable thrown) {
    if (causes(thrown).anyMatch(NotFoundException.class::isInstance)) {
      return NOT_FOUND;
    }
    if (causes(thrown).anyMatch(ForeignFormException.class::isInstance)) {
      return FOREIGN;
    }
    if (causes(thrown)
        .anyMatch(cause -> cause instanceof CspException || cause instanceof MalformedException)) {
      return BAD_REQUEST;
    }
    if (thrown != null) {
      return BROKEN;
    }
    return Stream.of(values())
        .filter(trouble -> trouble.status == status)
        .findFirst()
        .orElse(status >= 500 ? BROKEN : BAD_REQUEST);
  }

  /** What is said of a thing that is not there any more; empty where it may never have been. */
  static Optional<String> gone(@Nullable Throwable thrown) {
    return causes(thrown)
        .filter(NotFoundException.class::isInstance)
        .map(it -> ((NotFoundException) it).advice())
        .filter(advice -> !advice.isEmpty())
        .findFirst();
  }

  private static Stream<Throwable> causes(@Nullable Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
