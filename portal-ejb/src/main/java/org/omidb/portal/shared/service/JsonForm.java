package org.omidb.portal.shared.service;

import com.fasterxml.jackson.databind.Module;

/**
 * How a feature's own values are written as JSON where a record alone does not say it. Each stands
 * in {@code META-INF/services}, so that there is one JSON for all features and none that knows
 * them.
 */
public interface JsonForm {

  Module module();
}
