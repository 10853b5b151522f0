/** Requests for erasure: asked, decided, carried out. */
@NullMarked
package org.omidb.portal.erasure.service;

import org.jspecify.annotations.NullMarked;
