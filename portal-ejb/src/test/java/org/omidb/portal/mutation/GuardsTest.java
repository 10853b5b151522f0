package org.omidb.portal.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.PortalClasses;
import org.omidb.portal.deidentify.NotReleasableException;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.BuildFailure;
import org.omidb.portal.release.domain.PublishObstacle;
import org.omidb.portal.release.service.BuildFailedException;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.shared.service.RefusedException;

/** The list of guards is whole, and every name in it is one. */
class GuardsTest {

  private static final String FEATURES =
      "org[.]omidb[.]portal[.]"
          + "(release|deidentify|disclosure|review|agreement|download|process|link)([.].*)?";

  private final Guards guards = Guards.read(Path.of("."));

  @Test
  void every_method_that_refuses_is_a_guard() {
    var refusing =
        PortalClasses.ALL.stream()
            .filter(type -> type.getPackageName().matches(FEATURES))
            .filter(type -> !type.isAssignableTo(Throwable.class))
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(GuardsTest::refuses)
            .map(GuardsTest::place)
            .filter(place -> guards.find(place).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(refusing).as("to be added to guards.txt").isEmpty();
  }

  @Test
  void every_guard_is_a_method() {
    var methods =
        PortalClasses.ALL.stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .map(GuardsTest::place)
            .collect(Collectors.toUnmodifiableSet());
    assertThat(guards.guards()).filteredOn(it -> methods.stream().noneMatch(it::holds)).isEmpty();
    assertThat(guards.excuses()).filteredOn(it -> !methods.contains(it.place())).isEmpty();
  }

  /** PIT looks at domains and at a few services; for all others it can tell nothing. */
  @Test
  void a_guard_where_pit_does_not_look_names_the_test_that_needs_it() {
    assertThat(guards.guards())
        .filteredOn(guard ->
            !guard
                .place()
                .matches(
                    "\\w+\\.domain\\..*|(process|deidentify|disclosure|release\\.service|download)\\..*"))
        .allSatisfy(guard -> assertThat(guard.databaseTest()).as(guard.place()).isPresent());
  }

  @Test
  void every_test_that_is_named_is_there() throws Exception {
    Set<String> sources;
    try (var files = Files.walk(Path.of("src/test/java"))) {
      sources = files.map(Path::toString).collect(Collectors.toUnmodifiableSet());
    }
    for (var guard : guards.guards()) {
      if (guard.databaseTest().isPresent()) {
        var name = guard.databaseTest().get().split("#", 2);
        var source = sources.stream().filter(it -> it.endsWith("/" + name[0] + ".java")).toList();
        assertThat(source).as(name[0]).hasSize(1);
        assertThat(Files.readString(Path.of(source.getFirst()))).contains("void " + name[1] + "(");
      }
    }
  }

  @Test
  void a_line_that_says_nothing_is_not_passed_over() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Guards.parse(List.of("review.domain.ReviewRules close")))
        .withMessageContaining("ReviewRules close");
  }

  /** It names a reason, or ends in one of the exceptions that stand for one. */
  private static boolean refuses(JavaCodeUnit method) {
    boolean reason =
        method.getFieldAccesses().stream()
            .map(access -> access.getTarget())
            .anyMatch(field ->
                isReason(field.getRawType())
                    && field.getOwner().equals(field.getRawType())
                    && !method.getOwner().equals(field.getOwner()));
    return reason
        || method.getConstructorCallsFromSelf().stream()
            .map(call -> call.getTargetOwner())
            .anyMatch(GuardsTest::isRefusal);
  }

  private static boolean isReason(JavaClass type) {
    return type.isEnum()
        && (type.isAssignableTo(Refusal.class)
            || type.isEquivalentTo(Access.Reason.class)
            || type.isEquivalentTo(NotReleasableException.Reason.class)
            || type.isEquivalentTo(PublishObstacle.class)
            || type.isEquivalentTo(BuildFailure.class));
  }

  private static boolean isRefusal(JavaClass type) {
    return type.isEquivalentTo(NotFoundException.class)
        || type.isEquivalentTo(RefusedException.class)
        || type.isEquivalentTo(BuildFailedException.class)
        || type.isEquivalentTo(NotReleasableException.class)
        || type.isEquivalentTo(IllegalArgumentException.class);
  }

  private static String place(JavaCodeUnit method) {
    return Mutant.of(method.getOwner().getName(), method.getName(), 0, "", "KILLED").place();
  }
}
