/** The pages on which one asks the catalogue and keeps the question. */
@NullMarked
package org.omidb.portal.web.catalogue;

import org.jspecify.annotations.NullMarked;
