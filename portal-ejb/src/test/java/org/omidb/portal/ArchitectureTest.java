package org.omidb.portal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@AnalyzeClasses(packages = "org.omidb.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Set<String> RULES =
      Set.of(
          "ApplicationRules",
          "ReviewRules",
          "AgreementRules",
          "ReleaseRules",
          "FiguresRules",
          "FormVersionRules",
          "NudgeRules",
          "ThreadRules",
          "ScreeningRules");

  /** DICOM is a format, pure Java like a domain, and the release's rules speak of it. */
  @ArchTest
  static final ArchRule the_domain_knows_only_java_and_domain =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should(
              onlyDependOnClassesThat(
                  resideInAnyPackage(
                      "java..", "javax.crypto..", "org.jspecify..", "..domain..", "..dicom..")));

  @ArchTest
  static final ArchRule the_domain_never_asks_for_the_time =
      noClasses()
          .that()
          .resideInAPackage("..domain..")
          .and()
          .doNotHaveFullyQualifiedName("org.omidb.portal.shared.domain.Uuid7")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class);

  @ArchTest
  static final ArchRule stores_are_called_by_services_only =
      noClasses()
          .that()
          .resideOutsideOfPackages("..service..", "..store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..store..");

  /** So that the permission is asked before the rule, always. */
  @ArchTest
  static final ArchRule rules_are_asked_by_the_permissions_of_their_feature_only =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Permissions")
          .and()
          .haveSimpleNameNotEndingWith("Rules")
          .should()
          .dependOnClassesThat(areRulesOfAFeatureWithPermissions());

  @ArchTest
  static final ArchRule entities_stay_in_stores =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .resideInAPackage("..store..")
          .andShould()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule nobody_asks_the_security_context_of_payara =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.security.enterprise.SecurityContext")
          .because("its isCallerInRole always answers false on JDK 25");

  @ArchTest
  static final ArchRule nobody_hides_an_error_on_the_console =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule only_samples_are_made_of_predictable_randomness =
      noClasses()
          .that()
          .resideOutsideOfPackages("..sample..", "..synth..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.SplittableRandom");

  /** Proxies are made without a constructor: docs/decisions/0031. */
  @ArchTest
  static final ArchRule no_bean_has_a_constructor_for_proxies_only =
      constructors()
          .that()
          .areDeclaredInClassesThat(areGivenWhatTheyNeed())
          .should(haveParameters());

  private static ArchCondition<JavaConstructor> haveParameters() {
    return have(
        DescribedPredicate.describe(
            "parameters", constructor -> !constructor.getParameters().isEmpty()));
  }

  private static DescribedPredicate<JavaClass> areGivenWhatTheyNeed() {
    return DescribedPredicate.describe(
        "are given what they need by their constructor",
        type -> type.getConstructors().stream().anyMatch(c -> c.isAnnotatedWith(Inject.class)));
  }

  private static DescribedPredicate<JavaClass> areRulesOfAFeatureWithPermissions() {
    return DescribedPredicate.describe(
        "are the rules of a feature that has a table of permissions",
        type -> RULES.contains(type.getSimpleName()));
  }

  /** A rule about names that nobody has says nothing either. */
  @ArchTest
  static void every_rules_class_of_a_feature_with_permissions_is_meant(JavaClasses classes) {
    var tables =
        classes.stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> name.endsWith("Permissions"))
            .map(name -> name.replace("Permissions", "Rules"))
            .filter(rules -> classes.stream().anyMatch(c -> c.getSimpleName().equals(rules)))
            .toList();
    assertThat(tables).containsExactlyInAnyOrderElementsOf(RULES);
  }

  /** A rule about a package nobody uses says nothing; this keeps the names above honest. */
  @ArchTest
  static void every_layer_named_above_exists(JavaClasses classes) {
    for (var layer : List.of("domain", "service", "store")) {
      assertThat(classes.stream().filter(c -> c.getPackageName().endsWith("." + layer)))
          .as(layer)
          .isNotEmpty();
    }
  }
}
