package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The objects of a PDF, found without its table: those that stand in the file, and those within its
 * object streams (ISO 32000-1, 7.5.7), which are compressed.
 */
final class PdfObjects {

  private static final Pattern CATALOGUE = type("Catalog");
  private static final Pattern PAGE = type("Page");
  private static final Pattern OBJECT_STREAM = type("ObjStm");
  private static final Pattern DATA = Pattern.compile("(?<!end)stream\\r?\\n");

  /** What is unpacked of one stream and of all: more objects than a file of 5 MB can need. */
  private static final int LARGEST = 4 * 1024 * 1024;

  private static final int MOST = 32 * 1024 * 1024;
  private static final int MOST_STREAMS = 5_000;

  /** A stream's data begin behind its dictionary, which is short. */
  private static final int LONGEST_DICTIONARY = 4_096;

  private final byte[] content;
  private final String text;
  private final byte[] room = new byte[LARGEST];
  private int unpacked;
  private boolean catalogue;
  private boolean page;

  /**
   * The objects of a file.
   *
   * @param text the same with a character for each byte
   */
  PdfObjects(byte[] content, String text) {
    this.content = content;
    this.text = text;
  }

  /** Whether there is anything that a reader could show. */
  boolean haveCatalogueAndPage() {
    look(text);
    var streams = OBJECT_STREAM.matcher(text);
    var data = DATA.matcher(text);
    for (int i = 0; i < MOST_STREAMS && unpacked < MOST && streams.find(); i++) {
      if (catalogue && page) {
        return true;
      }
      int end = Math.min(text.length(), streams.end() + LONGEST_DICTIONARY);
      if (data.region(streams.end(), end).find()) {
        look(unpack(data.end()));
      }
    }
    return catalogue && page;
  }

  private void look(String objects) {
    catalogue = catalogue || CATALOGUE.matcher(objects).find();
    page = page || PAGE.matcher(objects).find();
  }

  /** What can be unpacked from there on; nothing of what is packed in another way. */
  private String unpack(int from) {
    int length = 0;
    var inflater = new Inflater();
    try {
      inflater.setInput(content, from, content.length - from);
      int more = 1;
      while (more > 0) {
        more = inflater.inflate(room, length, room.length - length);
        length += more;
      }
    } catch (DataFormatException e) {
      // damaged from here on: what came before is there, as it is for readers
    } finally {
      inflater.end();
    }
    unpacked += length;
    return new String(room, 0, length, ISO_8859_1);
  }

  private static Pattern type(String name) {
    return Pattern.compile("/Type\\s*+/" + name + "(?![A-Za-z])");
  }
}
