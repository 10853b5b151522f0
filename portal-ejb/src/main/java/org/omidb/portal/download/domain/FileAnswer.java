package org.omidb.portal.download.domain;

/** How a request for a file that may be had is to be answered. */
public sealed interface FileAnswer {

  /** 200: the whole file. */
  record Whole() implements FileAnswer {}

  /** 206: a part of it. */
  record Part(ByteRange range) implements FileAnswer {}

  /** 304: who asks has it already. */
  record NotModified() implements FileAnswer {}

  /** 412: it is not the file that who asks has in mind. */
  record PreconditionFailed() implements FileAnswer {}

  /** 416: nothing of the file lies in the range. */
  record Unsatisfiable() implements FileAnswer {}
}
