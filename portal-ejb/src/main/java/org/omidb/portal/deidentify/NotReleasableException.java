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
    ANOTHER_CLIENT,
    /** Graphics stand in bits of the pixels, where no change of the header reaches them. */
    OVERLAY_IN_PIXELS,
    /**
     * The compressed pixels carry a comment or something else that is no picture, or cannot be
     * read.
     */
    COMMENT_IN_PIXELS,
    /**
     * The header says something in a way that could not be released: an attribute that the pixels
     * or the file's name are known by is not of its kind, a value would become too long, or
     * something stands behind the pixels that belongs before them.
     */
    HEADER_UNFIT
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
