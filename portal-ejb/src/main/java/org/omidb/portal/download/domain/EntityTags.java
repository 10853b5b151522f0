package org.omidb.portal.download.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The value of If-Match or If-None-Match (RFC 9110, sections 8.8.3 and 13.1): a list of entity
 * tags, or the star for any. What is no such list has no tag in it.
 */
record EntityTags(boolean any, List<String> tags) {

  private static final String WEAK = "W/";
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\x{ff}]*\"");
  private static final Pattern BETWEEN = Pattern.compile("[ \\t,]*");

  EntityTags {
    tags = List.copyOf(tags);
  }

  static EntityTags parse(String field) {
    if (field.strip().equals("*")) {
      return new EntityTags(true, List.of());
    }
    var tags = new ArrayList<String>();
    var between = BETWEEN.matcher(field);
    var tag = TAG.matcher(field);
    int at = 0;
    while (between.region(at, field.length()).lookingAt() && between.end() < field.length()) {
      if (!tag.region(between.end(), field.length()).lookingAt()) {
        return new EntityTags(false, List.of());
      }
      tags.add(tag.group());
      at = tag.end();
    }
    return new EntityTags(false, tags);
  }

  /** Section 8.8.3.2: a weak tag equals nothing. */
  boolean matchStrongly(String strong) {
    return any || tags.contains(strong);
  }

  /** The same section: whether weak or not does not matter. */
  boolean matchWeakly(String strong) {
    return any || tags.contains(strong) || tags.contains(WEAK + strong);
  }
}
