package org.omidb.portal.catalogue.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.dicom.Dataset;

/**
 * Whether a DICOM file and its sidecar name this client as their patient. PatientID is her id where
 * it says anything: a header that names nobody is taken, since what was de-identified elsewhere may
 * have lost it and the UIDs still tell whose it is. PatientName counts where it is a client id
 * ({@code demd1^}); what is nested in sequences is the site's own and not looked at.
 */
final class WhoseImage {

  private static final Pattern CLIENT = Pattern.compile("(demd|optm)[0-9]+");

  private final String client;

  WhoseImage(String client) {
    this.client = client;
  }

  void require(Dataset data, String file) throws BrokenClientException {
    if (isOther(data.text("PatientID").orElse(""), data.text("PatientName").orElse(""))) {
      throw new BrokenClientException(Reason.OTHER_WOMAN, file);
    }
  }

  /** The same of a header in the DICOM JSON model. */
  void require(SourceJson sidecar) throws BrokenClientException {
    var name = value(sidecar, "00100010");
    if (isOther(value(sidecar, "00100020").asText(""), name.path("Alphabetic").asText(""))) {
      throw sidecar.broken(Reason.OTHER_WOMAN);
    }
  }

  private static JsonNode value(SourceJson sidecar, String tag) {
    return sidecar.node().path(tag).path("Value").path(0);
  }

  private boolean isOther(String id, String name) {
    var family = name.split("\\^", 2)[0].strip();
    return !id.isBlank() && !id.strip().equals(client)
        || CLIENT.matcher(family).matches() && !family.equals(client);
  }
}
