package org.omidb.portal.web.pages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.omidb.portal.web.wire.Gzip;

@AnalyzeClasses(packages = "org.omidb.portal.web", importOptions = DoNotIncludeTests.class)
class PagesArchitectureTest {

  @ArchTest
  static final ArchRule only_what_is_the_same_for_everybody_is_compressed =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web.wire..", "..web.assets..", "..web.pages..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Gzip.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.util.zip..")
          .because("the length of a compressed answer tells of the secrets in it (BREACH)");
}
