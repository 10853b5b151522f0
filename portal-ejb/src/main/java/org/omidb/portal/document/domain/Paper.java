package org.omidb.portal.document.domain;

import java.util.List;

/**
 * Answers and what was said about them, to be read on paper. Every text is as it was written, and
 * nothing in it is mark-up.
 *
 * @param reference by which people speak of it: "OMI-2026-0001"
 * @param edition which of several it is: "Revision 2"
 * @param warning what stands on each page in another colour: "Draft, not submitted"; empty for
 *     nothing
 * @param made when and for whom it was made, on each page
 * @param facts what is to be known before the first chapter
 */
public record Paper(
    String reference,
    String title,
    String edition,
    String warning,
    String made,
    List<Fact> facts,
    List<Chapter> chapters) {

  public Paper {
    facts = List.copyOf(facts);
    chapters = List.copyOf(chapters);
  }

  /** Something that is said in a few words: "Organisation", "Example University". */
  public record Fact(String name, String text) {}

  /**
   * What stands in the list of contents.
   *
   * @param group what the chapters beside it are about, too; empty where there are no groups
   * @param talks what was said of the chapter as a whole
   */
  public record Chapter(String group, String title, List<Entry> entries, List<Talk> talks) {

    public Chapter {
      entries = List.copyOf(entries);
      talks = List.copyOf(talks);
    }
  }

  /**
   * A question and what answers it.
   *
   * @param text the answer in words; empty where it has none
   * @param hint what stands in place of an answer that is not there; empty if there is one
   * @param mistake what is wrong with it; empty for nothing
   * @param parts the fields of a person or an organisation, or of each row of a table
   */
  public record Entry(
      String question,
      String text,
      String hint,
      String mistake,
      List<Leaf> files,
      List<Part> parts,
      List<Talk> talks) {

    public Entry {
      files = List.copyOf(files);
      parts = List.copyOf(parts);
      talks = List.copyOf(talks);
    }
  }

  /**
   * Fields that belong together.
   *
   * @param title "Member 2"; empty where there is one of them
   */
  public record Part(String title, List<Field> fields) {

    public Part {
      fields = List.copyOf(fields);
    }
  }

  /** One of these fields; see {@link Entry}. */
  public record Field(String name, String text, String hint, String mistake) {}

  /**
   * A file that answers a question.
   *
   * @param details its sort, kind and size, and who has uploaded it when
   * @param sha256 the hash of its bytes in hexadecimal digits
   * @param note what is to be known of it beside that; empty for nothing
   */
  public record Leaf(String name, String details, String sha256, String note) {}

  /**
   * A question about an answer, and what was said to it.
   *
   * @param about empty where its place says it
   * @param readers who reads it, and how it stands
   */
  public record Talk(String about, String readers, List<Remark> remarks) {

    public Talk {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Something that was said.
   *
   * @param hint what stands in place of words that were deleted; empty if they are there
   */
  public record Remark(String who, String words, String hint) {}
}
