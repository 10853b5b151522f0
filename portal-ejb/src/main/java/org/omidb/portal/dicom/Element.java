package org.omidb.portal.dicom;

import java.util.List;

/** One attribute of a data set with its value. */
public sealed interface Element permits Value, Element.Sequence, Element.Fragments {

  Tag tag();

  Vr vr();

  /** Items, each a data set; whether lengths were written out is a matter of encoding only. */
  record Sequence(Tag tag, List<Dataset> items) implements Element {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Vr vr() {
      return Vr.SQ;
    }
  }

  /** Encapsulated pixels within a sequence, such as an icon; the image's own are never read. */
  record Fragments(Tag tag, Vr vr, List<Value> parts) implements Element {
    public Fragments {
      parts = List.copyOf(parts);
    }
  }
}
