package org.omidb.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FormPart;
import org.omidb.portal.shared.domain.Sha256;

/** Events are kept for ever, so nothing that a person wrote or is called may stand in one. */
class EventsHoldNoWordsTest {

  /** What may stand at the end of every path into an event, beside enums. */
  private static final Set<Class<?>> WORDLESS =
      Set.of(
          int.class,
          long.class,
          boolean.class,
          Integer.class,
          Long.class,
          Boolean.class,
          UUID.class,
          Instant.class,
          LocalDate.class,
          Duration.class,
          Sha256.class,
          FormPart.class);

  private static final Set<Class<?>> CONTAINERS =
      Set.of(List.class, Set.class, Map.class, Optional.class);

  @Test
  void an_event_has_no_free_text_at_any_depth() {
    assertThat(events().stream().flatMap(EventsHoldNoWordsTest::words))
        .as("wrap what is no person's words in a type of its own (Sha256, an enum, an id)")
        .isEmpty();
  }

  @Test
  void words_are_seen_in_a_nested_record_a_list_a_map_an_optional_and_an_array() {
    assertThat(words(Wordy.class))
        .containsExactly(
            "Wordy.direct: String",
            "Wordy.nested.inner: String",
            "Wordy.list: String",
            "Wordy.deep.inner: String",
            "Wordy.map: String",
            "Wordy.optional: String",
            "Wordy.array: String[]",
            "Wordy.anything: Object",
            "Wordy.text: CharSequence",
            "Wordy.some: String");
  }

  @Test
  void the_events_of_every_stream_are_looked_at() {
    assertThat(events()).hasSizeGreaterThan(10);
  }

  record Nested(String inner, int number) {}

  @SuppressWarnings("ArrayRecordComponent") // nobody should, and it has to be seen
  record Wordy(
      String direct,
      Nested nested,
      List<String> list,
      Set<List<Nested>> deep,
      Map<UUID, String> map,
      Optional<String> optional,
      String[] array,
      Object anything,
      CharSequence text,
      List<? extends String> some,
      List<UUID> allowed) {}

  private static Stream<String> words(Class<?> event) {
    return wordsIn(event, event.getSimpleName());
  }

  private static Stream<String> wordsIn(Type type, String path) {
    if (type instanceof ParameterizedType of && CONTAINERS.contains(of.getRawType())) {
      return Arrays.stream(of.getActualTypeArguments()).flatMap(each -> wordsIn(each, path));
    }
    if (type instanceof WildcardType some) {
      return Arrays.stream(some.getUpperBounds()).flatMap(each -> wordsIn(each, path));
    }
    if (type instanceof Class<?> raw && (WORDLESS.contains(raw) || raw.isEnum())) {
      return Stream.empty();
    }
    if (type instanceof Class<?> raw && raw.isRecord()) {
      return Arrays.stream(raw.getRecordComponents())
          .flatMap(part -> wordsIn(part.getGenericType(), path + "." + part.getName()));
    }
    var name = type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
    return Stream.of(path + ": " + name);
  }

  private static List<? extends Class<?>> events() {
    return PortalClasses.ALL.stream()
        .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Event"))
        .map(JavaClass::reflect)
        .filter(Class::isSealed)
        .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
        .filter(type -> !type.isInterface())
        .toList();
  }
}
