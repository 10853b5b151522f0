package org.omidb.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.testing.NeedsDatabase;

/** Which tests come to the database is said by each of them, and is so. */
class DatabaseTestsTest {

  private static final String DATABASE = "org.omidb.portal.testing.TestDatabase";

  @Test
  void exactly_the_tests_that_come_to_the_database_say_so() {
    var all =
        new ClassFileImporter()
            .importUrl(getClass().getProtectionDomain().getCodeSource().getLocation());
    assertThat(names(all, test -> test.isAnnotatedWith(NeedsDatabase.class)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(names(all, test -> comesToIt(test, new HashSet<>())));
  }

  private static Set<String> names(JavaClasses all, Predicate<JavaClass> which) {
    return all.stream()
        .filter(type -> type.getSimpleName().endsWith("Test"))
        .filter(which)
        .map(JavaClass::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By itself, or by what it is helped by, or by a class within it. */
  private static boolean comesToIt(JavaClass type, Set<JavaClass> seen) {
    if (type.getName().equals(DATABASE)) {
      return true;
    }
    return type.getPackageName().startsWith("org.omidb")
        && seen.add(type)
        && type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .anyMatch(next -> comesToIt(next, seen));
  }
}
