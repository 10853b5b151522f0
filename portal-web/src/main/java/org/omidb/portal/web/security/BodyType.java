package org.omidb.portal.web.security;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a body says that it is. */
enum BodyType {
  FORM,
  UPLOAD,

  /** A multipart form without the boundary that RFC 7578 wants. */
  BROKEN_UPLOAD,
  OTHER;

  /** Nothing is in another character set than the pages are. */
  private static final Pattern FORM_TYPE =
      Pattern.compile("application/x-www-form-urlencoded(?:\\s*;\\s*charset=\"?utf-8\"?)?");

  private static final String CHARSET = "(?:\\s*;\\s*charset=\"?utf-8\"?)?";

  /**
   * RFC 2046, section 5.1.1. The server hands out the type with the character set of the pages,
   * which stands behind the boundary that the browser has sent.
   */
  private static final Pattern UPLOAD_TYPE =
      Pattern.compile(
          "multipart/form-data"
              + CHARSET
              + "\\s*;\\s*boundary=(?:[\\w'()+,./:=?-]{1,70}|\"[\\w'()+,./:=? -]{1,70}\")"
              + CHARSET);

  static BodyType of(String contentType) {
    var type = contentType.strip().toLowerCase(Locale.ROOT);
    if (FORM_TYPE.matcher(type).matches()) {
      return FORM;
    }
    if (UPLOAD_TYPE.matcher(type).matches()) {
      return UPLOAD;
    }
    return type.startsWith("multipart/") ? BROKEN_UPLOAD : OTHER;
  }
}
