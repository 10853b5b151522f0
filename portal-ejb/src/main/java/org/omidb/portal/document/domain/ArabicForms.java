package org.omidb.portal.document.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Letters of Arabic script in the form that their neighbours give them. A PDF has the forms
 * themselves; their list is the one of the Unicode Character Database, as the JDK has it.
 */
public final class ArabicForms {

  private static final char LAM = '\u0644';

  private static final char JOINER = '\u200d';

  private static final char TATWEEL = '\u0640';

  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  private static final Map<String, Map<Form, Character>> FORMS = forms();

  private ArabicForms() {}

  /**
   * A text in the order of its letters with each of them in its form.
   *
   * @param drawn whether the fonts have a form; a letter whose form they lack stays as it is
   */
  public static String shaped(String text, IntPredicate drawn) {
    var shaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int next = next(text, i);
      var pair =
          text.charAt(i) == LAM && next == i + 1
              ? Optional.ofNullable(FORMS.get(text.substring(i, i + 2)))
              : Optional.<Map<Form, Character>>empty();
      boolean joined = joinsForward(text, previous(text, i));
      if (pair.isPresent()) {
        var form = pair.get().get(joined ? Form.FINAL : Form.ISOLATED);
        if (form != null && drawn.test(form)) {
          shaped.append(form.charValue());
          i++;
          continue;
        }
      }
      boolean joins = joinsForward(text, i) && joinsBack(text, next);
      var form =
          FORMS
              .getOrDefault(text.substring(i, i + 1), Map.of())
              .get(
                  joined ? joins ? Form.MEDIAL : Form.FINAL : joins ? Form.INITIAL : Form.ISOLATED);
      shaped.append(form != null && drawn.test(form) ? form.charValue() : text.charAt(i));
    }
    return shaped.toString();
  }

  /** Whether the letter there joins the one that follows: it has an initial form. */
  private static boolean joinsForward(String text, int at) {
    return at >= 0 && (joins(text.charAt(at)) || has(text, at, Form.INITIAL));
  }

  private static boolean joinsBack(String text, int at) {
    return at < text.length() && (joins(text.charAt(at)) || has(text, at, Form.FINAL));
  }

  private static boolean joins(char letter) {
    return letter == TATWEEL || letter == JOINER;
  }

  private static boolean has(String text, int at, Form form) {
    return FORMS.getOrDefault(text.substring(at, at + 1), Map.of()).containsKey(form);
  }

  /** The letter before, without the marks above and below letters. */
  private static int previous(String text, int at) {
    int before = at - 1;
    while (before >= 0 && isMark(text.charAt(before))) {
      before--;
    }
    return before;
  }

  private static int next(String text, int at) {
    int after = at + 1;
    while (after < text.length() && isMark(text.charAt(after))) {
      after++;
    }
    return after;
  }

  private static boolean isMark(char letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static Map<String, Map<Form, Character>> forms() {
    var forms = new HashMap<String, Map<Form, Character>>();
    IntStream.concat(IntStream.rangeClosed(0xFB50, 0xFBFF), IntStream.rangeClosed(0xFE80, 0xFEFC))
        .forEach(point -> {
          var base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
          var name = Optional.ofNullable(Character.getName(point)).orElse("");
          boolean lamAlef = base.length() == 2 && base.charAt(0) == LAM;
          for (var form : Form.values()) {
            if ((base.length() == 1 || lamAlef) && name.endsWith(form + " FORM")) {
              forms.computeIfAbsent(base, it -> new HashMap<>()).put(form, (char) point);
            }
          }
        });
    return Map.copyOf(forms);
  }
}
