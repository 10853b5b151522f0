package org.omidb.portal.disclosure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;

/** Makes of a selected client what a recipient may see of her. Changes nothing anywhere. */
public final class ClientDisclosure {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final NbssColumns columns = NbssColumns.standard();

  /** The client under her new names. */
  public DisclosedClient disclose(SelectedClient client, ClientPseudonyms pseudonyms) {
    var lesions = new LesionNumbers(client);
    var nbss = new DisclosedNbssJson(columns, client, pseudonyms, lesions).write();
    var marks = new DisclosedMarkJson(lesions);
    var images = new ArrayList<DisclosedClient.Image>();
    var imagedb = NODES.objectNode();
    imagedb.put("ClientID", pseudonyms.id());
    imagedb.put("Site", client.site());
    var studies = imagedb.putObject("STUDIES");
    for (var study : inNewOrder(client.studies(), SelectedClient.Study::uid, pseudonyms)) {
      studies.set(pseudonyms.uid(study.uid()), study(study, pseudonyms, marks, images));
    }
    return new DisclosedClient(pseudonyms.id(), imagedb, nbss, images);
  }

  private static ObjectNode study(
      SelectedClient.Study study,
      ClientPseudonyms pseudonyms,
      DisclosedMarkJson marks,
      List<DisclosedClient.Image> images) {
    var json = NODES.objectNode();
    study.episode().ifPresent(episode -> json.put("EpisodeID", episode));
    json.put("StudyDate", pseudonyms.shift(study.date()).toString());
    for (var series : inNewOrder(study.series(), SelectedClient.Series::uid, pseudonyms)) {
      var seriesJson = json.putObject(pseudonyms.uid(series.uid()));
      for (var image : inNewOrder(series.images(), SelectedClient.Image::uid, pseudonyms)) {
        var uid = pseudonyms.uid(image.uid());
        seriesJson.set(uid, marks(image, study, marks));
        images.add(new DisclosedClient.Image(pseudonyms.uid(study.uid()), uid, image));
      }
    }
    return json;
  }

  /** Null for an image without marks, as the format has it. */
  private static com.fasterxml.jackson.databind.JsonNode marks(
      SelectedClient.Image image, SelectedClient.Study study, DisclosedMarkJson marks) {
    if (image.marks().isEmpty()) {
      return NODES.nullNode();
    }
    var json = NODES.objectNode();
    for (var mark : image.marks()) {
      var written = marks.write(mark.fields(), study.episode());
      json.set(written.get("MarkID").asText(), written);
    }
    return json;
  }

  /** The order of the new names, since that of the old ones would say something about them. */
  private static <T> List<T> inNewOrder(
      List<T> items, java.util.function.Function<T, String> uid, ClientPseudonyms pseudonyms) {
    return items.stream()
        .sorted(Comparator.comparing(item -> pseudonyms.uid(uid.apply(item))))
        .toList();
  }
}
