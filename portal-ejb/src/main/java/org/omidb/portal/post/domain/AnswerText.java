package org.omidb.portal.post.domain;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.omidb.portal.mail.domain.AnswerMark;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * What somebody has written themselves in a mail that quotes another. Mail programs mark quotes in
 * ways of their own; what looks like none is kept, as a word too many does less harm than one that
 * is lost.
 */
public final class AnswerText {

  /** The programs of telephones put it below every mail. */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(Sent from (my |Outlook|Mail |Yahoo|Proton|Gmail|Windows|Samsung|AOL|BlueMail)"
              + "|Sent (with|via) |Get Outlook for |Holen Sie sich Outlook|Gesendet (von|mit|über) "
              + "|Von meine[mr] .{1,40} gesendet|Diese Nachricht wurde von meinem "
              + "|Envoyé (de|depuis|avec|à partir) |Téléchargez Outlook|Obtenir Outlook"
              + "|Enviado desde |Inviato da|Verzonden vanaf|Verstuurd vanaf).{0,80}",
          CASE_INSENSITIVE | UNICODE_CASE);

  private static final int TELEPHONE_LINES = 2;

  private AnswerText() {}

  /**
   * The answer.
   *
   * @param text all that stands in the mail
   * @return without blanks around it; empty if there is nothing but quotes and signatures
   */
  public static String of(String text) {
    var lines = List.of(VisibleText.lines(text).split("\n", -1));
    var own = QuoteCut.own(upToTheMark(lines));
    return VisibleText.lines(String.join("\n", withoutTelephone(withoutSignature(own))));
  }

  private static List<String> upToTheMark(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(AnswerMark.WORDS) && !QuoteCut.isQuoted(lines.get(i))) {
        return QuoteCut.withoutIntroduction(lines.subList(0, i));
      }
    }
    return lines;
  }

  /**
   * Behind two dashes and a blank (RFC 3676, section 4.3). Some programs drop the blank; then only
   * a few lines can be a signature, as two dashes may also part what somebody says.
   */
  private static List<String> withoutSignature(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean few = lines.size() - i <= SIGNATURE_LINES;
      if (line.equals("-- ") || (few && (line.equals("--") || line.equals("—")))) {
        return lines.subList(0, i);
      }
    }
    return lines;
  }

  private static final int SIGNATURE_LINES = 9;

  private static List<String> withoutTelephone(List<String> lines) {
    var rest = new ArrayList<>(lines);
    for (int i = 0; i < TELEPHONE_LINES; i++) {
      while (!rest.isEmpty() && rest.getLast().isBlank()) {
        rest.removeLast();
      }
      if (!rest.isEmpty() && TELEPHONE.matcher(rest.getLast().strip()).matches()) {
        rest.removeLast();
      }
    }
    return rest;
  }
}
