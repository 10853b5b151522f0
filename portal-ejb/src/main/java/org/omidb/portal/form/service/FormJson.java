package org.omidb.portal.form.service;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.form.domain.Condition;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TableColumn;

/**
 * A version of a form as JSON. Each kind of question and of condition has a written name that is
 * kept for ever; what has no name here, or a field that nobody knows, is refused and not passed
 * over, as an answer to it could be lost.
 */
public final class FormJson {

  /** The kinds that a later version adds get names of their own beside these. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(name = "short-text", value = QuestionKind.ShortText.class),
    @JsonSubTypes.Type(name = "long-text", value = QuestionKind.LongText.class),
    @JsonSubTypes.Type(name = "email", value = QuestionKind.Email.class),
    @JsonSubTypes.Type(name = "choice-of-one", value = QuestionKind.ChoiceOfOne.class),
    @JsonSubTypes.Type(name = "choice-of-several", value = QuestionKind.ChoiceOfSeveral.class),
    @JsonSubTypes.Type(name = "yes-no", value = QuestionKind.YesNo.class),
    @JsonSubTypes.Type(name = "day", value = QuestionKind.Day.class),
    @JsonSubTypes.Type(name = "number", value = QuestionKind.Amount.class),
    @JsonSubTypes.Type(name = "country", value = QuestionKind.Country.class),
    @JsonSubTypes.Type(name = "upload", value = QuestionKind.Upload.class),
    @JsonSubTypes.Type(name = "selection", value = QuestionKind.CohortSelection.class),
    @JsonSubTypes.Type(name = "declarations", value = QuestionKind.Declarations.class),
    @JsonSubTypes.Type(name = "telephone", value = QuestionKind.Telephone.class),
    @JsonSubTypes.Type(name = "orcid", value = QuestionKind.Orcid.class),
    @JsonSubTypes.Type(name = "person", value = QuestionKind.Person.class),
    @JsonSubTypes.Type(name = "organisation", value = QuestionKind.Organisation.class),
    @JsonSubTypes.Type(name = "table", value = QuestionKind.Table.class),
    @JsonSubTypes.Type(name = "heading", value = QuestionKind.Heading.class)
  })
  private interface KindNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(name = "is", value = Condition.Is.class),
    @JsonSubTypes.Type(name = "holds", value = Condition.Holds.class),
    @JsonSubTypes.Type(name = "all", value = Condition.All.class),
    @JsonSubTypes.Type(name = "any", value = Condition.Any.class)
  })
  private interface ConditionNames {}

  /** What says nothing is left out. */
  @SuppressWarnings("UnusedMethod") // read by Jackson
  private interface ShortQuestion {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String hint();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String why();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Optional<Meaning> meaning();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Optional<Condition> shown();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String autocomplete();
  }

  /** Leaves out what every question for a file meant before there were several. */
  @SuppressWarnings("UnusedMethod") // read by Jackson
  private interface ShortUpload {
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = One.class)
    int most();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<FileSort> others();
  }

  /** Equals, for Jackson, what is not written. */
  private static final class One {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Integer number && number == 1;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @SuppressWarnings("UnusedMethod") // read by Jackson
  private interface ShortColumn {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String hint();
  }

  @SuppressWarnings("UnusedMethod") // read by Jackson
  private interface ShortSection {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String guidance();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Optional<Condition> shown();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String group();
  }

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addMixIn(QuestionKind.class, KindNames.class)
          .addMixIn(Condition.class, ConditionNames.class)
          .addMixIn(Question.class, ShortQuestion.class)
          .addMixIn(QuestionKind.Upload.class, ShortUpload.class)
          .addMixIn(TableColumn.class, ShortColumn.class)
          .addMixIn(Section.class, ShortSection.class)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private FormJson() {}

  /** The form as text, always the same for the same form. */
  public static String write(Form form) {
    try {
      return MAPPER.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON for version " + form.version(), e);
    }
  }

  /**
   * The form that a text describes.
   *
   * @throws IllegalArgumentException if it holds what is not known; the message names the question
   *     or section, and what is wrong with it
   */
  public static Form read(String json) {
    try {
      var form = object(MAPPER.readTree(json), "The form");
      only(form, List.of("version", "sections"), "The form");
      if (!form.path("version").isInt()) {
        throw new IllegalArgumentException("The form has no version");
      }
      var sections = new ArrayList<Section>();
      for (var section : list(form, "sections", "The form")) {
        sections.add(section(object(section, "A section")));
      }
      return new Form(form.path("version").intValue(), sections);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The form is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Section section(ObjectNode node) {
    var name = "Section “" + node.path("id").asText() + "”";
    var questions = new ArrayList<Question>();
    for (var question : list(node, "questions", name)) {
      questions.add(question(object(question, name)));
    }
    var filled = node.deepCopy();
    texts(filled, "guidance", "group");
    filled.putArray("questions");
    var section = value(absent(filled, "shown"), Section.class, name);
    return new Section(
        section.id(),
        section.title(),
        section.guidance(),
        questions,
        section.last(),
        section.shown(),
        section.group());
  }

  private static Question question(ObjectNode node) {
    var filled = node.deepCopy();
    texts(filled, "hint", "why", "autocomplete");
    for (var column : filled.path("kind").path("columns")) {
      if (column instanceof ObjectNode part) {
        texts(part, "hint");
      }
    }
    if (filled.path("kind") instanceof ObjectNode kind
        && kind.path("type").asText().equals("upload")) {
      oneFile(kind);
    }
    absent(absent(filled, "meaning"), "shown");
    return value(filled, Question.class, "Question “" + node.path("id").asText() + "”");
  }

  private static void oneFile(ObjectNode upload) {
    if (!upload.has("most")) {
      upload.put("most", 1);
    }
    if (!upload.has("others")) {
      upload.putArray("others");
    }
  }

  /** Has texts that say nothing where they were left out. */
  private static void texts(ObjectNode node, String... fields) {
    for (var field : fields) {
      if (!node.has(field)) {
        node.put(field, "");
      }
    }
  }

  private static ObjectNode absent(ObjectNode node, String field) {
    if (!node.has(field)) {
      node.putNull(field);
    }
    return node;
  }

  private static <T> T value(JsonNode node, Class<T> type, String name) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name + ": " + where(e) + e.getOriginalMessage(), e);
    }
  }

  /** The field in which it stands. */
  private static String where(JsonProcessingException fault) {
    return fault instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .map(field -> field + ": ")
            .collect(joining())
        : "";
  }

  private static ObjectNode object(JsonNode node, String name) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(name + " is not written as one");
  }

  private static JsonNode list(ObjectNode node, String field, String name) {
    if (node.path(field).isArray()) {
      return node.path(field);
    }
    throw new IllegalArgumentException(name + " has no list of " + field);
  }

  private static void only(ObjectNode node, List<String> known, String name) {
    node.fieldNames()
        .forEachRemaining(field -> {
          if (!known.contains(field)) {
            throw new IllegalArgumentException(name + " has an unknown field " + field);
          }
        });
  }
}
