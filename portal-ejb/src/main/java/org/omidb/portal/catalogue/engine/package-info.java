/**
 * The catalogue in memory, for answering a question in the time of a key stroke: for every value of
 * every facet how many women, episodes and images there would be.
 */
@NullMarked
package org.omidb.portal.catalogue.engine;

import org.jspecify.annotations.NullMarked;
