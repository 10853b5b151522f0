package org.omidb.portal.agreement.domain;

import static org.omidb.portal.agreement.domain.AgreementRefusal.ACCOUNT_NAMELESS;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NAME_NOT_VISIBLE;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NAME_OF_ANOTHER;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * The full name that a signatory types in place of a signature, beside the name of their account.
 * It is their own, in visible characters; capitals, accents, spaces and the shapes of hyphens and
 * apostrophes may differ, as keyboards do.
 *
 * @param typed as it came from the page
 * @param account as the sign-in service has it
 */
public record TypedName(String typed, String account) {

  /** Letters with a stroke or joined ones, which Unicode does not take apart. */
  private static final Map<String, String> PLAIN_LETTERS =
      Map.of("ł", "l", "ø", "o", "đ", "d", "ð", "d", "ħ", "h", "æ", "ae", "œ", "oe", "þ", "th");

  private static final String JOINING =
      "[\\p{L}\\p{M}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHan}\\p{IsInherited}]]";

  /**
   * The joiners that some scripts are written with (Persian, Sinhala), between two of their own
   * letters: there they are part of a name.
   */
  private static final Pattern JOINED =
      Pattern.compile("(?<=" + JOINING + ")" + "[\u200C\u200D]" + "(?=" + JOINING + ")");

  /** Why it cannot stand under a text; empty if it can. */
  Optional<AgreementRefusal> refusal() {
    var expected = compared(account);
    if (expected.isEmpty()) {
      return Optional.of(ACCOUNT_NAMELESS);
    }
    if (hasInvisible(typed) || compared(typed).isEmpty()) {
      return Optional.of(NAME_NOT_VISIBLE);
    }
    return compared(typed).equals(expected) ? Optional.empty() : Optional.of(NAME_OF_ANOTHER);
  }

  /** The name as it is kept and shown under the text: in NFKC, with single plain spaces. */
  public String kept() {
    return spaced(typed);
  }

  private static String spaced(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
  }

  /** What of a name has to agree. An account's invisible characters cannot be typed by anybody. */
  private static String compared(String name) {
    var visible = new StringBuilder();
    name.codePoints()
        .filter(each -> !VisibleText.isInvisible(each))
        .forEach(visible::appendCodePoint);
    var plain =
        Normalizer.normalize(spaced(visible.toString()), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[\\u2018\\u2019\\u02BC\\u2032]", "'")
            .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    for (var letter : PLAIN_LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }

  private static boolean hasInvisible(String name) {
    return JOINED.matcher(name).replaceAll("").codePoints().anyMatch(VisibleText::isInvisible);
  }
}
