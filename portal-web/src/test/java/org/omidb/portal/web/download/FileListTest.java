package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.download.DownloadAddress.Kind;

/** The forms that sha256sum and aria2 read. */
class FileListTest {

  private static final ReleaseFile FILE =
      new ReleaseFile("data/demd1/nbss_demd1.json", 7, Sha256.of("x"));
  private static final String URL =
      "https://portal.example/download/releases/00000000-0000-0001-0000-000000000002/files/"
          + FILE.path();

  private final FileList list =
      new FileList("https://portal.example", new ReleaseId(new UUID(1, 2)));

  @Test
  void sums_as_sha256sum_checks_them() {
    assertThat(list.entry(Kind.SUMS, FILE)).isEqualTo(FILE.sha256() + "  " + FILE.path() + "\n");
  }

  @Test
  void an_input_file_of_aria2_with_where_to_put_it_and_its_checksum() {
    assertThat(list.entry(Kind.MANIFEST, FILE))
        .isEqualTo(URL + "\n  out=" + FILE.path() + "\n  checksum=sha-256=" + FILE.sha256() + "\n");
  }
}
