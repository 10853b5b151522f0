package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.OTHER;
import static org.omidb.portal.catalogue.service.ImportScenario.WOMEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.testing.NeedsDatabase;

/** What an import passes over it names: a whole woman may be in it. */
@NeedsDatabase
class UnclaimedTest {

  @TempDir Path folder;
  private ImportScenario scenario;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
  }

  @Test
  void folders_and_files_that_belong_to_no_client() throws IOException {
    write("data/demd100003 copy/nbss.json");
    write("data/patient100002/nbss.json");
    write("data/list.csv");
    write("images/demd100009/1/2.dcm");

    assertThat(named())
        .containsExactly(
            "data/demd100003 copy taken as nothing, and 2 more beside it likewise",
            "images/demd100009 taken as nothing");
  }

  @Test
  void files_of_a_client_that_nothing_names() throws IOException {
    write("images/" + MARKED + "/1/2.dcm");
    write("data/" + MARKED + "/old.json");
    write("data/" + OTHER + "/1.2/old.json");

    assertThat(named())
        .containsExactly(
            "demd100001: data/demd100001/old.json taken as nothing, and 1 more of her files"
                + " likewise",
            "demd100002: data/demd100002/1.2/old.json taken as nothing");
    assertThat(named()).hasSize(2);
  }

  private List<String> named() throws IOException {
    var summary = scenario.run();
    assertThat(summary.stored() + summary.unchanged()).isEqualTo(WOMEN);
    return summary.taken().stream().map(TakenAs::text).toList();
  }

  private void write(String name) throws IOException {
    var file = scenario.release.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}");
  }
}
