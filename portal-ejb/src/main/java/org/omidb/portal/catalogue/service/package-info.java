/** Filling the catalogue from a release folder, asking it, and keeping the answer. */
@NullMarked
package org.omidb.portal.catalogue.service;

import org.jspecify.annotations.NullMarked;
