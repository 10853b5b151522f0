/** The files that every page names: styles, scripts, fonts and drawings, the same for everybody. */
@NullMarked
package org.omidb.portal.web.assets;

import org.jspecify.annotations.NullMarked;
