package org.omidb.portal.deidentify;

/** An image that no change of its header makes fit to leave. */
public final class NotReleasableException extends RuntimeException {

  /** Why. */
  public enum Reason {
    /** BurnedInAnnotation says anything but NO: the pixels may show a name. */
    BURNED_IN_ANNOTATION,
    /** RecognizableVisualFeatures says anything but NO. */
    RECOGNIZABLE_FEATURES,
    /** The header names another client than the one whose folder the file is in. */
    ANOTHER_CLIENT
  }

  private final Reason reason;

  public NotReleasableException(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
