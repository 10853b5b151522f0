package org.omidb.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events are kept for ever, so nothing that a person wrote or is called may stand in one. */
class EventsHoldNoWordsTest {

  @Test
  void an_event_has_no_free_text() {
    assertThat(components().filter(component -> component.getType().equals(String.class)))
        .as("wrap what is no person's words in a type of its own (Sha256, an enum, an id)")
        .isEmpty();
  }

  @Test
  void the_events_of_every_stream_are_looked_at() {
    assertThat(events()).hasSizeGreaterThan(10);
  }

  private static Stream<RecordComponent> components() {
    return events().stream().flatMap(event -> Arrays.stream(event.getRecordComponents()));
  }

  private static List<? extends Class<?>> events() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.omidb.portal")
            .stream()
            .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Event"))
            .map(JavaClass::reflect)
            .filter(Class::isSealed)
            .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .toList();
  }
}
