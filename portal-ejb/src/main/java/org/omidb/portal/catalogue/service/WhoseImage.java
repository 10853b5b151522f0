package org.omidb.portal.catalogue.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.deidentify.ReleaseFitness;
import org.omidb.portal.dicom.Dataset;

/**
 * Whether a DICOM file and its sidecar name this client as their patient. PatientID is her id where
 * it says anything: a header that names nobody is taken, since what was de-identified elsewhere may
 * have lost it and the UIDs still tell whose it is. PatientName counts where it is a client id
 * ({@code demd1^}); what is nested in sequences is the site's own and not looked at.
 */
final class WhoseImage {

  private final String client;

  WhoseImage(String client) {
    this.client = client;
  }

  void require(Dataset data, String file) throws BrokenClientException {
    if (ReleaseFitness.isAnotherClients(data, client)) {
      throw new BrokenClientException(Reason.OTHER_WOMAN, file);
    }
  }

  /** The same of a header in the DICOM JSON model. */
  void require(SourceJson sidecar) throws BrokenClientException {
    var ids = new ArrayList<String>();
    values(sidecar, "00100020").forEach(value -> ids.add(value.asText("")));
    var names = new ArrayList<String>();
    values(sidecar, "00100010")
        .forEach(value -> value.forEach(group -> names.add(group.asText(""))));
    if (ReleaseFitness.isAnotherClients(String.join("\\", ids), String.join("\\", names), client)) {
      throw sidecar.broken(Reason.OTHER_WOMAN);
    }
  }

  private static JsonNode values(SourceJson sidecar, String tag) {
    return sidecar.node().path(tag).path("Value");
  }
}
