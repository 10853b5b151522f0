package org.omidb.portal.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.web.shared.SentNames;

/**
 * Text that was sent to a page whose fields for it are gone: while it was typed, somebody else has
 * ended, closed or changed what it is about. The layout of all pages shows it, so that nobody types
 * it again.
 */
@Named
@RequestScoped
public class UnshownText {

  /**
   * For what has no field on the page at all, shown or not: ids, hashes and choices are one word;
   * what people write is several.
   */
  private static final Pattern WORDS = Pattern.compile("(?s).*\\S\\s+\\S.*");

  private final HttpServletRequest request;
  private final Set<String> plain = new HashSet<>();
  private @Nullable List<String> all;

  @Inject
  public UnshownText(HttpServletRequest request) {
    this.request = request;
  }

  /** Says which fields a page shows that it writes itself, without a part of Faces for each. */
  public void shows(Collection<String> names) {
    plain.addAll(names);
  }

  /**
   * For the layout: the texts, in the order of their fields' names. Which fields are there is known
   * when the page is written, and looked up once: the look itself asks every part of the page, this
   * one too, whether it is shown.
   */
  public List<String> getAll() {
    if (!request.getMethod().equals("POST")
        || !PhaseId.RENDER_RESPONSE.equals(FacesContext.getCurrentInstance().getCurrentPhaseId())) {
      return List.of();
    }
    if (all == null) {
      all = List.of();
      var texts = new HashSet<String>();
      addTexts(FacesContext.getCurrentInstance().getViewRoot(), texts);
      var shown = shownFields();
      shown.addAll(plain);
      all = of(request.getParameterMap(), shown, texts);
    }
    return all;
  }

  /**
   * @param shown the names of the fields that the page shows
   * @param texts the names of the fields for text that the page has, shown or not: whatever stands
   *     in one of them somebody has typed
   */
  static List<String> of(Map<String, String[]> sent, Set<String> shown, Set<String> texts) {
    return sent.entrySet().stream()
        .filter(field -> !shown.contains(field.getKey()))
        .filter(field -> SentNames.isTyped(field.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(field ->
            Stream.of(field.getValue())
                .filter(text -> texts.contains(field.getKey()) || WORDS.matcher(text).matches()))
        .map(VisibleText::lines)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static Set<String> shownFields() {
    var shown = new HashSet<String>();
    var context = FacesContext.getCurrentInstance();
    var visit =
        VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    context
        .getViewRoot()
        .visitTree(
            visit,
            (inside, component) -> {
              if (component instanceof EditableValueHolder) {
                shown.add(component.getClientId(context));
              }
              return VisitResult.ACCEPT;
            });
    return shown;
  }

  /**
   * Adds the names of all fields for text below this part, shown or not. Parts that are not shown
   * are asked for nothing but their name, as what they would show may not be there; so the fields
   * of rows, which only their values can tell, are left out.
   */
  private static void addTexts(UIComponent part, Set<String> names) {
    if (part instanceof HtmlInputText || part instanceof HtmlInputTextarea) {
      names.add(part.getClientId());
    }
    if (!(part instanceof NamingContainer)
        || part instanceof UIForm
        || part instanceof UIViewRoot) {
      part.getFacetsAndChildren().forEachRemaining(child -> addTexts(child, names));
    }
  }
}
