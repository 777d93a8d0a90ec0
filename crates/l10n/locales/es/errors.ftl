# Pages that say why there is no page.

error-start = Ir a la página de inicio
error-reference = Número de este error:
error-not-found = No encontramos esta página
error-not-found-text = Quizá la dirección no es correcta, o lo que había aquí es de otra universidad o unidad.
error-wrong-method = Esta dirección funciona de otra manera
error-wrong-method-text = No se ha cambiado nada. Vuelva atrás y use el botón de la página.
error-forbidden = No tiene permiso para hacer esto
error-forbidden-text = Solo puede el personal de esta universidad. No se ha cambiado nada.
error-no-right = No tiene permiso para hacer esto
error-no-right-text = No se ha cambiado nada.
error-no-right-roles = { $count ->
    [one] Necesita este rol: { $roles }.
   *[other] Necesita uno de estos roles: { $roles }.
}
error-no-right-ask = Pregunte a: { $names }.
error-no-right-nobody = Nadie tiene aquí un rol así. Quienes gestionan este sitio pueden ayudarle.
error-no-role = Todavía no hay ninguna página para usted
error-no-role-text = Ha iniciado sesión, pero no tiene ningún rol aquí, o tiene uno que no abre ninguna página. Alguien con permiso para dar roles puede darle uno.
error-no-role-coming = Tendrá este rol el { $date }: { $role }.
error-other-site = Este formulario ha llegado de otro sitio
error-other-site-text = No se ha cambiado nada. Si ha pulsado un botón aquí, abra este sitio de nuevo e inténtelo otra vez.
error-bad-form = No podemos usar lo que se ha enviado
error-bad-form-text = No se ha cambiado nada. Vuelva atrás: lo que ha escrito sigue ahí. Cópielo, abra la página de nuevo e inténtelo otra vez.
error-too-long = Esto es demasiado largo
error-too-long-text = No se ha cambiado nada. Vuelva atrás y acorte el texto más largo.
error-signed-out = Su sesión está cerrada
error-signed-out-text = No se ha guardado nada. Inicie sesión de nuevo en otra pestaña, vuelva y pulse el botón otra vez. Si vuelve atrás, lo que ha escrito sigue ahí.
error-link-used = Este enlace ya no funciona
error-link-used-text = Un enlace funciona una sola vez y durante un tiempo limitado. Elija otra forma de iniciar sesión, o pida un enlace nuevo a quien se lo dio.
error-broken = Algo ha fallado por nuestra parte
error-broken-text = Lo hemos anotado. Vuelva atrás e inténtelo de nuevo; si pasa otra vez, dé el número de abajo a su servicio de informática.
lacking-edit-agreements = { $count ->
    [one] Para cambiar esto hace falta el rol { $roles }.
   *[other] Para cambiar esto hace falta uno de estos roles: { $roles }.
}
lacking-send-agreements = { $count ->
    [one] Para enviar hace falta el rol { $roles }.
   *[other] Para enviar hace falta uno de estos roles: { $roles }.
}
lacking-approve-agreements = { $count ->
    [one] Para aprobar hace falta el rol { $roles }.
   *[other] Para aprobar hace falta uno de estos roles: { $roles }.
}
lacking-repair-connections = { $count ->
    [one] Para enviarlo de nuevo hace falta el rol { $roles }.
   *[other] Para enviarlo de nuevo hace falta uno de estos roles: { $roles }.
}
