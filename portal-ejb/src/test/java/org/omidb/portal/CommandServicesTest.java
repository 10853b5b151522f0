package org.omidb.portal;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.Decision;

/**
 * A step is decided on what was read, so all of it is one transaction, and it is decided again when
 * another writer was faster. A method that needs the transaction of its caller says so ({@code
 * MANDATORY}), and the rule then asks its callers.
 */
@AnalyzeClasses(packages = "org.omidb.portal", importOptions = DoNotIncludeTests.class)
class CommandServicesTest {

  private static final String STEP = Decider.class.getName() + ".take";

  @ArchTest
  static void every_command_service_is_transactional_and_retried(JavaClasses classes) {
    var takers = takersOfSteps(classes);
    assertThat(takers.stream().map(it -> it.getOwner().getSimpleName()).collect(toSet()))
        .as("the services that take steps, each in a transaction of its own")
        .contains("Interests", "Applications", "Reviews", "DrawingUp", "Releases");
    assertThat(takers)
        .allSatisfy(taker -> {
          assertThat(transaction(taker)).as("transaction of " + taker.getFullName()).isPresent();
          assertThat(isRetried(taker)).as(taker.getFullName() + " is retried").isTrue();
        });
  }

  /** Except one that only hands the command on, as {@code Panels} does. */
  @ArchTest
  static final ArchRule what_answers_with_a_decision_is_transactional =
      methods()
          .that()
          .areDeclaredInClassesThat(areBeansBesideAStore())
          .and()
          .areNotPrivate()
          .and()
          .haveRawReturnType(Decision.class)
          .should(
              be(
                  DescribedPredicate.<JavaMethod>describe(
                      "transactional", method -> transaction(method).isPresent())));

  /** Those who begin the transaction in which a step is taken. */
  private static Set<JavaMethod> takersOfSteps(JavaClasses classes) {
    var methods = classes.stream().flatMap(type -> type.getMethods().stream()).toList();
    var within = new HashSet<String>();
    methods.stream()
        .map(JavaMethod::getFullName)
        .filter(name -> name.startsWith(STEP + "("))
        .forEach(within::add);
    while (within.addAll(
        callers(methods, within)
            .filter(CommandServicesTest::isInTheTransactionOfItsCaller)
            .map(JavaMethod::getFullName)
            .toList())) {}
    return callers(methods, within)
        .filter(method -> !isInTheTransactionOfItsCaller(method))
        .collect(toSet());
  }

  private static Stream<JavaMethod> callers(List<JavaMethod> methods, Set<String> called) {
    return methods.stream()
        .filter(method ->
            method.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .anyMatch(target -> called.contains(target.getFullName())));
  }

  private static boolean isInTheTransactionOfItsCaller(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.PRIVATE)
        || transaction(method).filter(TxType.MANDATORY::equals).isPresent()
        || method.getParameters().stream().anyMatch(it -> it.isAnnotatedWith(Observes.class));
  }

  private static Optional<TxType> transaction(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(Transactional.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
        .map(Transactional::value)
        .filter(type -> type == TxType.REQUIRED || type == TxType.MANDATORY);
  }

  private static boolean isRetried(JavaMethod method) {
    return method.isAnnotatedWith(Retried.class)
        || method.getOwner().isAnnotatedWith(Retried.class);
  }

  private static DescribedPredicate<JavaClass> areBeansBesideAStore() {
    return DescribedPredicate.describe(
        "are beans that ask a store, a database or another's step",
        type ->
            type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                && type.getDirectDependenciesFromSelf().stream()
                    .map(it -> it.getTargetClass())
                    .anyMatch(it ->
                        it.getPackageName().endsWith(".store")
                            || it.getName().equals("javax.sql.DataSource")
                            || it.getSimpleName().endsWith("Steps")));
  }
}
