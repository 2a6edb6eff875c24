/** Menus as main makes them: nothing is shown, their entries are found and clicked. */

type Template = {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly Template[];
  readonly click?: () => void;
};

type Surroundings = {
  findFront(): unknown;
  /** What the system does of itself for an entry with a role. */
  carryOut(role: string, window: unknown): void;
};

export type MenuItem = {
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly enabled: boolean;
  readonly accelerator: string | undefined;
  readonly submenu: { readonly items: readonly MenuItem[] } | null;
  click(): void;
  /** Whether these keys are its own: `control+shift+s`. */
  hears(keys: string): boolean;
};

/** `CmdOrCtrl+Shift+S` and `control+shift+S` in one form. */
export function normalizeKeys(keys: string): string {
  const parts = keys.toLowerCase().replace('cmdorctrl', 'control').replace('ctrl', 'control').split('+');
  return parts.sort().join('+');
}

export function createMenuClasses({ findFront, carryOut }: Surroundings) {
  const createItem = (template: Template): MenuItem => ({
    id: template.id,
    label: template.label,
    enabled: template.enabled ?? true,
    accelerator: template.accelerator,
    submenu: template.submenu === undefined ? null : Menu.buildFromTemplate(template.submenu),
    click() {
      if (template.click !== undefined) template.click();
      else if (template.role !== undefined) carryOut(template.role, findFront());
    },
    hears: (keys) =>
      template.accelerator !== undefined &&
      template.registerAccelerator !== false &&
      normalizeKeys(template.accelerator) === normalizeKeys(keys),
  });

  class Menu {
    static application: Menu | null = null;
    static getApplicationMenu = () => Menu.application;
    static setApplicationMenu(menu: Menu | null): void {
      Menu.application = menu;
    }
    static buildFromTemplate = (templates: readonly Template[]) => new Menu(templates.map(createItem));
    constructor(readonly items: readonly MenuItem[]) {}
    popup(): void {}
    getMenuItemById(id: string): MenuItem | null {
      for (const item of this.items) {
        if (item.id === id) return item;
        const found = item.submenu instanceof Menu ? item.submenu.getMenuItemById(id) : null;
        if (found !== null) return found;
      }
      return null;
    }
  }
  return { Menu };
}
