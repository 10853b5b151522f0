package org.omidb.portal.post.domain;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.omidb.portal.mail.domain.AnswerMark;

/**
 * Where the quote of a mail begins. A quote that is marked line by line leaves what stands between
 * its lines, as some answer each point below it; one that only has a head goes to the end.
 */
final class QuoteCut {

  private static final int FLAGS = CASE_INSENSITIVE | UNICODE_CASE;

  private static final Pattern RULE =
      Pattern.compile(
          "-{2,} ?(Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d.origine"
              + "|Mensaje original|Messaggio originale|Oorspronkelijk bericht"
              + "|Mensagem original|Forwarded message|Weitergeleitete Nachricht) ?-{2,}",
          FLAGS);

  private static final Pattern LINE = Pattern.compile("_{10,}");

  private static final Pattern SENDER =
      Pattern.compile("\\*?(From|Von|De|Da|Van|Från|Fra|Od) ?:.*", FLAGS);

  private static final Pattern HEADER =
      Pattern.compile(
          "\\*?(Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|Date|À|Objet|Enviado"
              + "|Fecha|Para|Asunto|Inviato|Data|A|Oggetto|Verzonden|Aan|Onderwerp|Assunto"
              + "|Skickat|Till|Ämne|Sendt|Til|Emne) ?:.*",
          FLAGS);

  private static final int HEADERS = 2;
  private static final int LINES_OF_HEADERS = 6;

  /** "On Monday at 10:12 Lena wrote:", in one line or folded into a few. */
  private static final Pattern AT_LENGTH =
      Pattern.compile(
          "(On|Am|Le|El|Il|Op|Em|Den)\\b.*\\b(wrote|schrieb|a écrit|escribió|ha scritto|schreef"
              + "|escreveu|skrev)\\b.*:",
          FLAGS);

  /** "Lena wrote:" */
  private static final Pattern IN_SHORT =
      Pattern.compile(
          ".*\\b(wrote|schrieb( am .*)?|a écrit( le .*)?|escribió|ha scritto|schreef) ?:", FLAGS);

  private static final Pattern WHEN_OR_WHOM = Pattern.compile("[@0-9]");
  private static final int LINES_OF_INTRODUCTION = 4;
  private static final int LONGEST_LINE = 500;

  private QuoteCut() {}

  static boolean isQuoted(String line) {
    return line.stripLeading().startsWith(">");
  }

  /** The lines that are not quoted, and introduce no quote. */
  static List<String> own(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (beginsWithHead(lines, i)) {
        return withoutLine(lines.subList(0, i));
      }
      var start =
          lines.get(i).strip().endsWith(":")
              ? introduction(lines, i, quoteFollows(lines, i + 1))
              : OptionalInt.empty();
      if (start.isPresent()) {
        return around(lines, start.getAsInt(), i + 1);
      }
    }
    boolean ours = lines.stream().anyMatch(it -> isQuoted(it) && it.contains(AnswerMark.WORDS));
    return ours || isNothingElse(lines) ? unquoted(lines) : lines;
  }

  /** One such line alone may be a number that is exceeded. */
  private static boolean isNothingElse(List<String> lines) {
    var written = lines.stream().filter(line -> !line.isBlank()).toList();
    return written.size() > 1 && written.stream().allMatch(QuoteCut::isQuoted);
  }

  /** Outlook draws one above the head of a quote. */
  private static List<String> withoutLine(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    boolean drawn = last >= 0 && LINE.matcher(lines.get(last).strip()).matches();
    return lines.subList(0, drawn ? last : last + 1);
  }

  /** Without an introduction at the end, whose quote has been cut off already. */
  static List<String> withoutIntroduction(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    var start =
        last >= 0 && lines.get(last).strip().endsWith(":")
            ? introduction(lines, last, true)
            : OptionalInt.empty();
    return lines.subList(0, start.orElse(last + 1));
  }

  private static List<String> around(List<String> lines, int start, int end) {
    var own = new ArrayList<>(lines.subList(0, start));
    var behind = lines.subList(end, lines.size());
    if (behind.stream().anyMatch(QuoteCut::isQuoted)) {
      own.addAll(unquoted(behind));
    }
    return own;
  }

  private static List<String> unquoted(List<String> lines) {
    return lines.stream().filter(line -> !isQuoted(line)).toList();
  }

  private static boolean beginsWithHead(List<String> lines, int at) {
    var line = lines.get(at).strip();
    if (RULE.matcher(line).matches()) {
      return true;
    }
    return SENDER.matcher(line).matches()
        && lines.subList(at + 1, Math.min(lines.size(), at + 1 + LINES_OF_HEADERS)).stream()
                .filter(it -> HEADER.matcher(it.strip()).matches())
                .count()
            >= HEADERS;
  }

  private static boolean quoteFollows(List<String> lines, int behind) {
    return lines.subList(behind, lines.size()).stream()
        .filter(it -> !it.isBlank())
        .findFirst()
        .filter(QuoteCut::isQuoted)
        .isPresent();
  }

  /**
   * Where an introduction begins that ends with this line and its colon. The words around it may be
   * the author's own, so it is as short as it can be.
   */
  private static OptionalInt introduction(List<String> lines, int end, boolean quoteFollows) {
    var atLength = start(lines, end, line -> introducesAtLength(line, quoteFollows));
    return atLength.isPresent()
        ? atLength
        : start(lines, end, line -> introducesInShort(line, quoteFollows));
  }

  private static boolean introducesAtLength(String line, boolean quoteFollows) {
    return AT_LENGTH.matcher(line).matches() && (quoteFollows || WHEN_OR_WHOM.matcher(line).find());
  }

  /** In languages that are not known here, a line with an address in front of a marked quote. */
  private static boolean introducesInShort(String line, boolean quoteFollows) {
    boolean wrote = IN_SHORT.matcher(line).matches();
    return quoteFollows ? wrote || line.contains("@") : wrote && WHEN_OR_WHOM.matcher(line).find();
  }

  private static OptionalInt start(List<String> lines, int end, Predicate<String> introduces) {
    var joined = "";
    for (int i = end; i >= 0 && i > end - LINES_OF_INTRODUCTION; i--) {
      var line = lines.get(i).strip();
      joined = joined.isEmpty() ? line : line + " " + joined;
      if (line.isEmpty() || isQuoted(line) || joined.length() > LONGEST_LINE) {
        return OptionalInt.empty();
      }
      if (introduces.test(joined)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
