/** The pages of the data dictionary. */
@NullMarked
package org.omidb.portal.web.dictionary;

import org.jspecify.annotations.NullMarked;
