package org.omidb.portal.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.post.domain.WhyLeftAlone;
import org.omidb.portal.post.domain.WhyNotTaken;
import org.omidb.portal.web.PortalClasses;
import org.omidb.portal.web.shared.Texts;

/** A page that lists a task or a mail has words for it, whichever it is. */
class JobTextsTest {

  private static final Path MAILS = Path.of("..", "portal-ejb", "src", "main", "resources", "mail");

  private final Texts texts = new Texts();

  @Test
  void every_mail_about_a_case_has_a_name() throws IOException {
    try (var files = Files.list(MAILS)) {
      var missing =
          files
              .map(file -> "jobs.mail." + file.getFileName().toString().replace(".txt", ""))
              .filter(key -> !texts.containsKey(key));
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void every_job_that_can_be_given_up_has_a_name() {
    var names =
        PortalClasses.ALL.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(JobName.class))
            .map(JavaField::reflect)
            .map(JobTextsTest::name)
            .toList();
    assertThat(names).hasSizeGreaterThan(3);
    assertThat(names).allMatch(name -> texts.containsKey("jobs.name." + name));
  }

  @Test
  void every_outcome_of_a_mail_has_words() {
    var keys = new ArrayList<String>();
    keys.add("post.TAKEN");
    for (var why : WhyNotTaken.values()) {
      keys.add("post.NOT_TAKEN." + why);
    }
    for (var why : WhyLeftAlone.values()) {
      keys.add("post.LEFT_ALONE." + why);
    }
    assertThat(keys).allMatch(texts::containsKey);
  }

  private static String name(java.lang.reflect.Field field) {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
