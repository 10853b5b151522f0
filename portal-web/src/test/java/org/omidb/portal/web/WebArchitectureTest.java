package org.omidb.portal.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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

  @ArchTest
  static void every_package_that_a_rule_names_has_classes(JavaClasses classes) {
    assertThat(classes.containPackage("org.omidb.portal.web.signin")).isTrue();
    assertThat(classes.size()).isGreaterThan(20);
  }
}
