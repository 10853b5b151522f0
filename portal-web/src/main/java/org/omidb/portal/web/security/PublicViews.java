package org.omidb.portal.web.security;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewDeclarationLanguageFactory;
import jakarta.faces.view.ViewDeclarationLanguageWrapper;
import java.util.List;
import java.util.Set;
import org.omidb.portal.web.shared.SignedIn;

/**
 * Keeps nothing of a page that a stranger opens: neither its state nor a session, so that nobody
 * can fill the memory by asking for pages. A form for everybody never expires. A signed-in person's
 * view is kept, and its number in the form is what no other site knows.
 */
public class PublicViews extends ViewDeclarationLanguageFactory {

  /** Forms that somebody may have opened before they signed in. */
  private static final Set<String> PUBLIC_FORMS =
      Set.of("/interest/new.xhtml", "/interest/confirm.xhtml");

  public PublicViews(ViewDeclarationLanguageFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ViewDeclarationLanguage getViewDeclarationLanguage(String viewId) {
    return new Forgetting(getWrapped().getViewDeclarationLanguage(viewId));
  }

  /** The pages that have an address without an ending are looked for here. */
  @Override
  public List<ViewDeclarationLanguage> getAllViewDeclarationLanguages() {
    return getWrapped().getAllViewDeclarationLanguages();
  }

  private static final class Forgetting extends ViewDeclarationLanguageWrapper {

    Forgetting(ViewDeclarationLanguage wrapped) {
      super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
      var view = super.createView(context, viewId);
      if (view != null && (PUBLIC_FORMS.contains(viewId) || isStranger(context))) {
        view.setTransient(true);
      }
      return view;
    }

    private static boolean isStranger(FacesContext context) {
      return !context.getExternalContext().getRequestMap().containsKey(SignedIn.ATTRIBUTE);
    }
  }
}
