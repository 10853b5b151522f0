package org.omidb.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.history.domain.Told;

/**
 * One name for one thing: nobody has to look at the imports to know what a class is. How an event
 * is stored is written in its feature's stream, so its class may be renamed at any time.
 */
@AnalyzeClasses(packages = "org.omidb.portal", importOptions = DoNotIncludeTests.class)
class NamesTest {

  @ArchTest
  static void no_two_classes_share_a_name(JavaClasses classes) {
    assertThat(shared(topLevel(classes))).isEmpty();
  }

  @ArchTest
  static void no_two_events_share_a_name(JavaClasses classes) {
    var events = records(classes, Told.class).toList();
    assertThat(events).hasSizeGreaterThan(30);
    assertThat(shared(events)).isEmpty();
  }

  @ArchTest
  static void no_event_is_called_as_a_state(JavaClasses classes) {
    assertThat(names(records(classes, Told.class)))
        .doesNotContainAnyElementsOf(names(records(classes, Evolving.class)));
  }

  @ArchTest
  static void no_command_is_called_as_a_state_or_an_event_of_its_feature(JavaClasses classes) {
    for (var feature : List.of("application", "review", "agreement", "release")) {
      var commands =
          classes.stream()
              .filter(type -> type.getName().contains("Command$"))
              .filter(type -> type.getPackageName().endsWith("." + feature + ".domain"));
      var others =
          Stream.of(Told.class, Evolving.class)
              .flatMap(kind -> records(classes, kind))
              .filter(type -> type.getPackageName().endsWith("." + feature + ".domain"));
      assertThat(names(commands)).isNotEmpty().doesNotContainAnyElementsOf(names(others));
    }
  }

  private static Stream<JavaClass> records(JavaClasses classes, Class<?> kind) {
    return classes.stream().filter(type -> type.isRecord() && type.isAssignableTo(kind));
  }

  private static List<JavaClass> topLevel(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .toList();
  }

  private static Set<String> names(Stream<JavaClass> classes) {
    return classes.map(JavaClass::getSimpleName).collect(toSet());
  }

  private static List<List<String>> shared(List<JavaClass> classes) {
    return classes.stream().collect(groupingBy(JavaClass::getSimpleName)).values().stream()
        .filter(same -> same.size() > 1)
        .map(same -> same.stream().map(JavaClass::getName).toList())
        .toList();
  }
}
