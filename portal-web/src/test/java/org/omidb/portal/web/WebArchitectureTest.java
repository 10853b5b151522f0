package org.omidb.portal.web;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
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

@AnalyzeClasses(packages = "org.omidb.portal.web", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {

  @ArchTest
  static final ArchRule a_page_asks_services_and_never_a_store =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..store..", "jakarta.persistence..", "org.hibernate..", "java.sql..");

  @ArchTest
  static final ArchRule nobody_asks_the_security_context_of_payara =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.security.enterprise.SecurityContext")
          .because("its isCallerInRole always answers false on JDK 25");

  @ArchTest
  static final ArchRule only_signing_in_speaks_openid =
      noClasses()
          .that()
          .resideOutsideOfPackage("..web.signin..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.nimbusds..");

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

  /** Not even one of a page with one of a feature: see {@code NamesTest}. */
  @ArchTest
  static void no_class_of_a_page_has_the_name_of_another(JavaClasses classes) {
    var others =
        PortalClasses.ALL.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName, counting()));
    assertThat(others).hasSizeGreaterThan(classes.size()).containsKey("Reviews");
    assertThat(others.entrySet().stream().filter(name -> name.getValue() > 1)).isEmpty();
  }

  @ArchTest
  static void every_package_that_a_rule_names_has_classes(JavaClasses classes) {
    assertThat(classes.containPackage("org.omidb.portal.web.signin")).isTrue();
    assertThat(classes.size()).isGreaterThan(20);
  }
}
