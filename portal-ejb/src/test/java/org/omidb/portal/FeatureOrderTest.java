package org.omidb.portal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Which feature may lean on which: on those that stand above it in the list, and on no other. */
@AnalyzeClasses(packages = "org.omidb.portal", importOptions = DoNotIncludeTests.class)
class FeatureOrderTest {

  private static final String ROOT = "org.omidb.portal.";

  private static final String FEATURES = ROOT + "*..";

  private static final List<String> ORDER =
      List.of(
          // what everybody stands on
          "shared",
          "config",
          "history",
          "jobs",
          "objects",
          "mail",
          "people",
          "link",
          "parked",
          "reference",
          "document",
          // images
          "mark",
          "dicom",
          "picture",
          "deidentify",
          "sample",
          // cases, and what may be told of them
          "catalogue",
          "figures",
          "synth",
          "pseudonym",
          "disclosure",
          "dictionary",
          "casefile",
          // a project's way
          "form",
          "workingcopy",
          "profile",
          "application",
          "review",
          "thread",
          "post",
          "screening",
          "agreement",
          "release",
          "download",
          "erasure",
          // what runs across all of it
          "worklist",
          "process",
          "timeline",
          "audit",
          "start");

  @ArchTest
  static final ArchRule features_lean_on_those_above_them =
      classes().that().resideInAPackage(FEATURES).should(leanOnNothingBelow());

  @ArchTest
  static void every_feature_has_its_place(JavaClasses classes) {
    var features = classes.that(resideInAPackage(FEATURES)).stream().map(FeatureOrderTest::feature);
    assertThat(features.collect(toSet())).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  private static ArchCondition<JavaClass> leanOnNothingBelow() {
    return new ArchCondition<>("lean on features above their own only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        int own = ORDER.indexOf(feature(type));
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(dependency -> ORDER.indexOf(feature(dependency.getTargetClass())) > own)
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }

  /** The package behind the portal's own. */
  private static String feature(JavaClass type) {
    var inside = type.getPackageName().substring(ROOT.length());
    int end = inside.indexOf('.');
    return end < 0 ? inside : inside.substring(0, end);
  }
}
