package org.omidb.portal.post.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.MailAddress;

/**
 * Whether the mail server that took a mail has found it to come from where its {@code From} says.
 * Anybody can write such a judgement into a mail; only that of the named server counts, and of
 * several with its name the topmost, as each server writes above what it was given (RFC 8601,
 * section 5). DMARC decides where the sender's domain has it; otherwise SPF or DKIM have to prove
 * that very domain, and neither may have failed.
 */
final class SenderProof {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String QUOTABLE = ";=()/";
  private static final int LONGEST = 10_000;

  /** One method's finding: {@code dkim=pass header.d=uni.example}. */
  private record Finding(String method, String result, Map<String, String> properties) {}

  private SenderProof() {}

  static boolean proven(List<String> judgements, String judge, String from) {
    var domain = MailAddress.parse(from).map(MailAddress::domain);
    return domain.isPresent()
        && judgements.stream()
            .filter(judgement -> judgement.length() <= LONGEST)
            .map(SenderProof::plain)
            .filter(judgement -> isBy(judge, judgement))
            .findFirst()
            .map(judgement -> proves(findings(judgement), domain.get()))
            .orElse(false);
  }

  private static boolean proves(List<Finding> findings, String domain) {
    var dmarc = findings.stream().filter(it -> it.method().equals("dmarc")).toList();
    if (dmarc.stream().anyMatch(it -> it.result().equals("fail"))) {
      return false;
    }
    if (dmarc.stream().anyMatch(it -> it.result().equals("pass"))) {
      return dmarc.stream()
          .allMatch(it -> property(it, "header.from").map(domain::equals).orElse(true));
    }
    return findings.stream().noneMatch(it -> it.result().endsWith("fail"))
        && findings.stream()
            .filter(it -> it.result().equals("pass"))
            .anyMatch(it -> provenDomain(it).filter(of -> isAligned(of, domain)).isPresent());
  }

  /** Which domain a method that says "pass" speaks of. */
  private static Optional<String> provenDomain(Finding finding) {
    return switch (finding.method()) {
      case "dkim" -> property(finding, "header.d").or(() -> property(finding, "header.i"));
      case "spf" -> property(finding, "smtp.mailfrom");
      default -> Optional.empty();
    };
  }

  private static Optional<String> property(Finding finding, String name) {
    return Optional.ofNullable(finding.properties().get(name))
        .map(value -> value.substring(value.lastIndexOf('@') + 1));
  }

  /** As DMARC compares (RFC 7489, section 3.1): the same domain, or one that belongs to it. */
  private static boolean isAligned(String proven, String domain) {
    return proven.equals(domain)
        || (proven.contains(".") && domain.endsWith("." + proven))
        || proven.endsWith("." + domain);
  }

  private static boolean isBy(String judge, String judgement) {
    var named = SPACES.split(judgement.split(";", 2)[0].strip(), 2)[0];
    return named.equalsIgnoreCase(judge);
  }

  private static List<Finding> findings(String judgement) {
    var findings = new ArrayList<Finding>();
    var parts = judgement.toLowerCase(Locale.ROOT).split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      var words = SPACES.split(parts[i].strip());
      int equals = words[0].indexOf('=');
      if (equals > 0) {
        findings.add(
            new Finding(
                SPACES.split(words[0].substring(0, equals).replace('/', ' '), 2)[0],
                words[0].substring(equals + 1),
                properties(words)));
      }
    }
    return findings;
  }

  /** The first of each name counts. */
  private static Map<String, String> properties(String[] words) {
    var properties = new TreeMap<String, String>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals > 0) {
        properties.putIfAbsent(words[i].substring(0, equals), words[i].substring(equals + 1));
      }
    }
    return properties;
  }

  /**
   * Without comments, which may stand within comments, and without folds. In a quoted text, which a
   * stranger may have written, no sign divides anything.
   */
  private static String plain(String judgement) {
    var plain = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < judgement.length(); i++) {
      char c = judgement.charAt(i);
      if (c == '\\') {
        i++; // the next sign is itself, whatever it is
      } else if (c == '"' && depth == 0) {
        quoted = !quoted;
      } else if (quoted) {
        plain.append(QUOTABLE.indexOf(c) < 0 && !Character.isWhitespace(c) ? c : '_');
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }
}
