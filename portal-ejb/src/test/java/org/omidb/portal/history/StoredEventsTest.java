package org.omidb.portal.history;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.PortalClasses;
import org.omidb.portal.audit.service.StoredStreams;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.shared.service.Json;

/**
 * What was written once must be readable for ever. The folder {@code history} of the test resources
 * keeps the body of every event type in every version ever written, and every constant that may
 * stand in one; they are only ever added to.
 */
class StoredEventsTest {

  /** One event type of one stream, shown as {@code agreement/drawn-up}. */
  record Type(String stream, String name, Class<?> event) {
    @Override
    public String toString() {
      return stream + "/" + name;
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_event_has_a_sample_and_the_newest_is_what_is_written_today(Type type) {
    var samples = StoredSamples.of(type.toString());
    assertThat(samples).as(StoredSamples.missing(type.toString(), type.event())).isNotEmpty();
    assertThat(Json.write(Json.read(samples.getLast(), type.event())))
        .as(StoredSamples.changed(type.toString(), samples.size(), type.event()))
        .isEqualTo(samples.getLast());
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_of_any_version_is_read_without_losing_anything(Type type) {
    for (var sample : StoredSamples.of(type.toString())) {
      var before = Json.read(sample, JsonNode.class);
      var now = Json.read(Json.write(Json.read(sample, type.event())), JsonNode.class);
      assertThat(lost(before, now, ""))
          .as(
              "fields of %s that %s no longer reads: add fields, never rename or drop",
              sample, type)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_constant_that_may_stand_in_an_event_stays(Type type) {
    for (var constants : StoredSamples.enumsIn(type.event())) {
      assertThat(StoredSamples.constantsOf(constants))
          .as(
              "constants/%s.txt lists every constant of %s that was ever written. Add a new one to"
                  + " it; one that is gone makes old streams unreadable",
              StoredSamples.nameOf(constants), constants.getName())
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(constants.getEnumConstants()).map(Object::toString).toList());
    }
  }

  @Test
  void a_sample_belongs_to_an_event_that_is_still_known() {
    var known = types().stream().map(Type::toString).toList();
    assertThat(StoredSamples.names())
        .as("an event's stored name is kept for ever")
        .isNotEmpty()
        .isSubsetOf(known);
  }

  @Test
  void the_streams_that_are_looked_at_are_all_there_are() throws IllegalAccessException {
    var found = new ArrayList<Stream<?>>();
    for (var field : streamFields()) {
      found.add((Stream<?>) field.reflect().get(null));
    }
    assertThat(StoredStreams.ALL).as("list every stream in StoredStreams").hasSameElementsAs(found);
  }

  private static List<JavaField> streamFields() {
    return PortalClasses.ALL.stream()
        .map(JavaClass::getFields)
        .flatMap(Set::stream)
        .filter(field -> field.getRawType().isEquivalentTo(Stream.class))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .toList();
  }

  static List<Type> types() {
    return StoredStreams.ALL.stream()
        .flatMap(stream ->
            stream.events().entrySet().stream()
                .map(event -> new Type(stream.type(), event.getKey(), event.getValue())))
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }

  /** The paths of the values that one tree has and the other lacks, or has otherwise. */
  private static Set<String> lost(JsonNode before, JsonNode now, String path) {
    if (before.isObject()) {
      return before.properties().stream()
          .flatMap(field ->
              lost(field.getValue(), now.path(field.getKey()), path + "/" + field.getKey())
                  .stream())
          .collect(toCollection(TreeSet::new));
    }
    return before.equals(now) ? new TreeSet<>() : new TreeSet<>(List.of(path));
  }
}
