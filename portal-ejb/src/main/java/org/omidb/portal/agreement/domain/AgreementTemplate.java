package org.omidb.portal.agreement.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the agreement with {@code {{name}}} where a value goes. Every version that somebody
 * may have signed stays a resource.
 */
public record AgreementTemplate(int version, String text) {

  private static final int CURRENT = 1;
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  /** The version that new agreements are drawn up from. */
  public static AgreementTemplate current() {
    var name = "/agreement/template-" + CURRENT + ".html";
    try (var file = AgreementTemplate.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The template " + name + " is missing");
      }
      return new AgreementTemplate(
          CURRENT, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The document as HTML; a value is text, whatever is in it, and its line breaks are kept.
   *
   * @throws IllegalArgumentException if a place has no value
   */
  public String filledWith(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          var value = values.get(place.group(1));
          if (value == null) {
            throw new IllegalArgumentException("No value for " + place.group(1));
          }
          return Matcher.quoteReplacement(escaped(value));
        });
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("\n", "<br/>");
  }
}
