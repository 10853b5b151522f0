package org.omidb.portal.workingcopy.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.TableColumn;
import org.omidb.portal.form.service.FormJson;
import org.omidb.portal.shared.service.Json;

/** Forms as texts that people bring along: whatever it is, it is a form or said to be none. */
public final class CopyAsText {

  /** Digits before or behind the point that no question needs. */
  private static final int MOST_DIGITS = 12;

  private CopyAsText() {}

  /** What a text is. */
  public sealed interface Content {}

  public record Described(Form form) implements Content {}

  /**
   * A text that describes no form.
   *
   * @param what is wrong with it, and with which question
   */
  public record NoForm(String what) implements Content {}

  /** A form as a text that people can read and compare line by line. */
  public static String write(Form form) {
    try {
      var tree = Json.MAPPER.readTree(FormJson.write(form));
      return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was written as JSON is none", e);
    }
  }

  public static Content read(String text) {
    try {
      var form = FormJson.read(text);
      var endless = form.questions().stream().filter(CopyAsText::isEndless).map(Question::id);
      return endless
          .findFirst()
          .<Content>map(id ->
              new NoForm("Question “" + id + "”: a number has more digits than anybody writes"))
          .orElseGet(() -> new Described(form));
    } catch (IllegalArgumentException e) {
      var said = String.valueOf(e.getMessage());
      return new NoForm(
          e.getCause() instanceof JsonProcessingException json
              ? said.replace(json.getOriginalMessage(), plain(json))
              : said);
    }
  }

  /** What Jackson says is meant for programmers. */
  private static String plain(JsonProcessingException fault) {
    return switch (fault) {
      case InvalidTypeIdException unknown -> "“%s” is not known".formatted(unknown.getTypeId());
      case UnrecognizedPropertyException unknown ->
          "the field “%s” is not known".formatted(unknown.getPropertyName());
      case JsonMappingException other -> "something is missing there, or is of another kind";
      case JsonProcessingException broken ->
          Optional.ofNullable(broken.getLocation())
              .map(place -> "line %d cannot be read".formatted(place.getLineNr()))
              .orElse("it cannot be read");
    };
  }

  /** Written out, such a number would fill the memory. */
  private static boolean isEndless(Question question) {
    return Stream.concat(Stream.of(question.kind()), columns(question.kind()))
        .anyMatch(kind ->
            kind instanceof Amount(var unit, var least, var most, var decimals)
                && (isEndless(least) || isEndless(most)));
  }

  private static Stream<QuestionKind> columns(QuestionKind kind) {
    return kind instanceof Several several
        ? several.columns().stream().map(TableColumn::kind)
        : Stream.empty();
  }

  private static boolean isEndless(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > 2 * MOST_DIGITS;
  }
}
