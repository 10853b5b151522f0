package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.web.download.DownloadAddress.Kind;

class DownloadAddressTest {

  private static final String ID = "01a2051e-7a0c-7d2e-8b3f-0123456789ab";
  private static final ReleaseId RELEASE = new ReleaseId(UUID.fromString(ID));

  @Test
  void a_file_is_named_by_its_path_within_the_release() {
    assertThat(DownloadAddress.parse("/releases/" + ID + "/files/data/demd1/nbss_demd1.json"))
        .contains(new DownloadAddress(RELEASE, Kind.FILE, "data/demd1/nbss_demd1.json"));
  }

  @Test
  void the_lists_and_the_scripts_have_addresses_of_their_own() {
    assertThat(DownloadAddress.parse("/releases/" + ID + "/SHA256SUMS"))
        .contains(new DownloadAddress(RELEASE, Kind.SUMS, ""));
    assertThat(DownloadAddress.parse("/releases/" + ID + "/manifest.txt"))
        .contains(new DownloadAddress(RELEASE, Kind.MANIFEST, ""));
    assertThat(DownloadAddress.parse("/releases/" + ID + "/fetch.sh"))
        .contains(new DownloadAddress(RELEASE, Kind.SHELL, ""));
    assertThat(DownloadAddress.parse("/releases/" + ID + "/fetch.ps1"))
        .contains(new DownloadAddress(RELEASE, Kind.POWERSHELL, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/releases/",
        "/releases/1/files/x",
        "/releases/" + ID,
        "/releases/" + ID + "/files/",
        "/releases/" + ID + "/sha256sums",
        "/releases/" + ID + "/files",
        "/agreements/" + ID + "/files/x"
      })
  void anything_else_is_no_address(String path) {
    assertThat(DownloadAddress.parse(path)).isEqualTo(Optional.empty());
  }
}
